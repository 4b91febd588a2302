import { problems } from "@/lib/domain/problems";
import { signInTexts } from "@/lib/presentation/sign-in/sign-in-texts";

/** For people who are signed in but have no role, and so no access. */
export function NoRole() {
  const { title, advice } = problems["no-role"];
  return (
    <div className="mx-auto grid max-w-xl gap-3 px-4 py-20 text-center">
      <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
      <p className="text-ink-muted">{signInTexts.noRole}</p>
      <p className="text-ink-muted">{advice}</p>
    </div>
  );
}
