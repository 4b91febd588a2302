import { readFileSync } from "node:fs";
import { startCrm } from "./crm/crm-server.ts";

const { CRM_PORT = "4300", CRM_KEY_FILE = "", DESK_ORIGIN = "" } = process.env;

if (!CRM_KEY_FILE || !URL.canParse(DESK_ORIGIN)) {
  console.error(
    "Demo CRM: set CRM_KEY_FILE to the key that signs launch tokens, and DESK_ORIGIN to the app's origin.",
  );
  process.exit(1);
}

const { origin, close } = await startCrm({
  port: Number(CRM_PORT),
  deskOrigin: new URL(DESK_ORIGIN).origin,
  key: JSON.parse(readFileSync(CRM_KEY_FILE, "utf8")),
});
console.log(`Demo CRM on ${origin}`);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => close().then(() => process.exit(0)));
