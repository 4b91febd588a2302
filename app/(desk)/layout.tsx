import { DeskHeader } from "@/components/header/desk-header";
import { SkipLink } from "@/components/keyboard/skip-link";
import { SignInWatch } from "@/components/sign-in/sign-in-watch";
import { signedInPerson } from "@/lib/server/access/request-context";

const contentId = "content";

/** Keeps the header between pages. It doesn't authorise: each page does that itself. */
export default async function DeskLayout({ children }: Readonly<{ children: React.ReactNode }>) {
  const person = await signedInPerson();
  return (
    <>
      <SkipLink content={contentId} />
      {person && (
        <>
          <DeskHeader name={person.name} role={person.role} now={Date.now()} />
          <SignInWatch remaining={person.remaining} />
        </>
      )}
      <main id={contentId} className="mx-auto max-w-[160rem] px-3 pb-10 outline-none md:px-4 xl:px-6">
        {children}
      </main>
    </>
  );
}
