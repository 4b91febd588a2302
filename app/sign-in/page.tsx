import { redirect } from "next/navigation";
import { SignInCard } from "@/components/sign-in/sign-in-card";
import { signInTexts } from "@/lib/presentation/sign-in/sign-in-texts";
import { signedInPerson } from "@/lib/server/access/request-context";
import { ownPath } from "@/lib/server/http/own-path";

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

/** The sign-in page. After a failed sign-in, next-auth redirects here with an `error`. */
export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams;
  const destination = ownPath(callbackUrl);
  if (await signedInPerson()) redirect(destination);
  return <SignInCard destination={destination} failure={failureOf(error)} />;
}

/** next-auth's "Callback" means that the identity provider was fine, and we couldn't store the sign-in. */
function failureOf(error: string | string[] | undefined): string | null {
  if (error === undefined) return null;
  return error === "Callback" ? signInTexts.notStored : signInTexts.failed;
}
