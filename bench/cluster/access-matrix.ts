// Figure 16: every route, as everybody, in every variant of an address, a header or a method, through nginx and three
// instances. Needs a build and nginx. usage: node bench/cluster/access-matrix.ts
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createCrmHosts, crmHostIds } from "../../demo/crm/crm-hosts.ts";
import { prepareSubject, signInFramed } from "../../e2e/access-matrix/prepare.ts";
import { guardedRoutes } from "../../e2e/access-matrix/routes.ts";
import { runMatrix } from "../../e2e/access-matrix/run-matrix.ts";
import { variants } from "../../e2e/access-matrix/variants.ts";
import { stories } from "../../simulator/stories.ts";
import { visitor } from "../sign-in/visitor.mjs";
import { startCluster } from "./cluster.ts";

const { hostsFile } = createCrmHosts(
  "https://crm.example.com",
  mkdtempSync(path.join(tmpdir(), "viewer-desk-hosts-")),
);
const cluster = await startCluster({ EMBED_HOSTS_FILE: hostsFile });
try {
  const cookieOf = async (login: string) => {
    const person = visitor({ appOrigin: cluster.origin, issuer: cluster.issuer });
    await person.signIn(login);
    return person.copied();
  };
  const host = crmHostIds.popup;
  const agent = await cookieOf("ada");
  const credentials = {
    signedOut: {},
    withoutRole: { cookie: await cookieOf("nora") },
    framed: await signInFramed(cluster.origin, agent, host),
    agent: { cookie: agent },
    senior: { cookie: await cookieOf("sam") },
    lead: { cookie: await cookieOf("lee") },
  };
  const subject = await prepareSubject(cluster.origin, agent, stories.badNetwork.viewerId);
  const routes = guardedRoutes({ host, ...subject });
  const { requests, bypasses, silent } = await runMatrix(cluster.origin, credentials, routes);
  for (const bypass of bypasses) console.log(`Got through: ${bypass}`);
  for (const route of silent) console.log(`No answer for those who may use it: ${route}`);
  console.log(
    `Figure 16: ${bypasses.length} of ${requests} requests got through (${routes.length} routes, 6 people, ` +
      `${variants.length} variants)`,
  );
  process.exitCode = bypasses.length + silent.length === 0 ? 0 : 1;
} finally {
  await cluster.stop();
}
