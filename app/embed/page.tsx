import { EmbedShell } from "@/components/embed/embed-shell";
import { pageConfig } from "@/lib/server/config/config";
import { hostOf } from "@/lib/server/embed/hosts";

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

/**
 * The framed page. It has no data and checks no sign-in: a frame may have neither cookies nor storage, so everything is read
 * through the API.
 */
export default async function EmbedPage({ searchParams }: Props) {
  const { host: id } = await searchParams;
  const host = typeof id === "string" ? hostOf(id) : null;
  return (
    <EmbedShell
      host={host && { id: host.id, name: host.name, origins: host.origins }}
      languages={pageConfig().languages}
    />
  );
}
