import { SignedInNotice } from "@/components/sign-in/signed-in-notice";

/** The last page of a sign-in in a second window. */
export default function SignedInPage() {
  return <SignedInNotice />;
}
