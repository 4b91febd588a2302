import { DeskHeader } from "@/components/header/desk-header";
import { signedInPerson } from "@/lib/server/access/request-context";

/** Keeps the header between pages. It doesn't authorise: each page does that itself. */
export default async function DeskLayout({ children }: Readonly<{ children: React.ReactNode }>) {
  const person = await signedInPerson();
  return (
    <>
      {person && <DeskHeader name={person.name} role={person.role} now={Date.now()} />}
      <main className="mx-auto max-w-[112rem] px-3 pb-10 md:px-6">{children}</main>
    </>
  );
}
