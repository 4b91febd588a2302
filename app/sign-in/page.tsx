import { redirect } from "next/navigation";
import { SignInCard } from "@/components/sign-in/sign-in-card";
import { signedInPerson } from "@/lib/server/access/request-context";
import { ownPath } from "@/lib/server/http/own-path";

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

/** The sign-in page. After a failed sign-in, next-auth redirects here with an `error`. */
export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams;
  const destination = ownPath(callbackUrl);
  if (await signedInPerson()) redirect(destination);
  return <SignInCard destination={destination} hasFailed={error !== undefined} />;
}
