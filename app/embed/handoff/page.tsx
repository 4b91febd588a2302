import { headers } from "next/headers";
import { HandOverCard, HandOverSignIn, NotConnected, UnknownHost } from "@/components/embed/hand-over-card";
import { NoRole } from "@/components/sign-in/no-role";
import { signedInPerson } from "@/lib/server/access/request-context";
import { isOpenedByFrame } from "@/lib/server/embed/hand-over-sign-in";
import { hostOf } from "@/lib/server/embed/hosts";

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

/** The pop-up that hands a sign-in over to a frame, once the agent has seen who shows it. */
export default async function HandOverPage({ searchParams }: Props) {
  const { host: id } = await searchParams;
  const host = typeof id === "string" ? hostOf(id) : null;
  if (host === null) return <UnknownHost />;
  if (!isOpenedByFrame(await headers())) return <NotConnected host={host.name} />;
  const person = await signedInPerson();
  if (person === null) return <HandOverSignIn host={host.name} />;
  if (person.role === null) return <NoRole />;
  const { name, origins } = host;
  return <HandOverCard host={{ id: host.id, name, origins }} person={person.name} />;
}
