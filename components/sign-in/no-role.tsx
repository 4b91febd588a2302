import { problems } from "@/lib/domain/problems";

/** Said kindly to somebody who is signed in and may not look anybody up. */
export function NoRole() {
  const { title, advice } = problems["no-role"];
  return (
    <div className="mx-auto grid max-w-xl gap-3 px-4 py-20 text-center">
      <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
      <p className="text-ink-muted">
        You are signed in, and that worked. Looking viewers up needs one more thing: a role, which your organisation
        gives by group.
      </p>
      <p className="text-ink-muted">{advice}</p>
    </div>
  );
}
