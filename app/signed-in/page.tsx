import { SignedInNotice } from "@/components/sign-in/signed-in-notice";

/** Where a sign-in in a second window ends up. */
export default function SignedInPage() {
  return <SignedInNotice />;
}
