import { writeFileSync } from "node:fs";
import path from "node:path";
import { spawnGroup } from "../../scripts/child-processes.mjs";

/** Starts nginx in front of `ports`, with no setting beyond what docs/configuration.md asks for. */
export function startNginx(folder: string, port: number, ports: readonly number[]) {
  const file = path.join(folder, "nginx.conf");
  writeFileSync(file, configuration(folder, port, ports));
  return spawnGroup("nginx", ["-c", file, "-e", path.join(folder, "nginx-error.log")], {
    stdio: ["ignore", "inherit", "inherit"],
  });
}

function configuration(folder: string, port: number, ports: readonly number[]): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `
daemon off;
pid ${folder}/nginx.pid;
worker_processes 1;
events { worker_connections 1024; }
http {
  access_log ${folder}/nginx-access.log;
  ${temporary.map((kind) => `${kind}_temp_path ${folder}/nginx-${kind};`).join("\n  ")}
  upstream desk {
    ${ports.map((instance) => `server 127.0.0.1:${instance} max_fails=1 fail_timeout=1s;`).join("\n    ")}
    keepalive 32;
  }
  server {
    listen 127.0.0.1:${port};
    listen [::1]:${port};
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Host $http_host;
    location / { proxy_pass http://desk; }
    location = /api/lookups {
      proxy_pass http://desk;
      proxy_next_upstream error timeout non_idempotent;
    }
  }
}
`;
}
