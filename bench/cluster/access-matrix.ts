// Figure 16: every route, as everybody, in every variant of an address, a header or a method, through nginx and three
// instances. Needs a build and nginx. usage: node bench/cluster/access-matrix.ts
import { prepareSubject } from "../../e2e/access-matrix/prepare.ts";
import { guardedRoutes } from "../../e2e/access-matrix/routes.ts";
import { runMatrix } from "../../e2e/access-matrix/run-matrix.ts";
import { variants } from "../../e2e/access-matrix/variants.ts";
import { stories } from "../../simulator/stories.ts";
import { visitor } from "../sign-in/visitor.mjs";
import { startCluster } from "./cluster.ts";

const cluster = await startCluster();
try {
  const cookieOf = async (login: string) => {
    const person = visitor({ appOrigin: cluster.origin, issuer: cluster.issuer });
    await person.signIn(login);
    return person.copied();
  };
  const cookies = {
    signedOut: "",
    withoutRole: await cookieOf("nora"),
    agent: await cookieOf("ada"),
    senior: await cookieOf("sam"),
    lead: await cookieOf("lee"),
  };
  const routes = guardedRoutes(await prepareSubject(cluster.origin, cookies.agent, stories.badNetwork.viewerId));
  const { requests, bypasses, silent } = await runMatrix(cluster.origin, cookies, routes);
  for (const bypass of bypasses) console.log(`Got through: ${bypass}`);
  for (const route of silent) console.log(`No answer for those who may use it: ${route}`);
  console.log(
    `Figure 16: ${bypasses.length} of ${requests} requests got through (${routes.length} routes, 5 people, ` +
      `${variants.length} variants)`,
  );
  process.exitCode = bypasses.length + silent.length === 0 ? 0 : 1;
} finally {
  await cluster.stop();
}
