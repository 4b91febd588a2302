import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { requestPreferences } from "@/app/request-preferences";
import { Providers } from "@/components/providers";
import { appDescription } from "@/lib/presentation/header/page-texts";
import "./globals.css";

export const metadata: Metadata = {
  description: appDescription,
  referrer: "no-referrer",
  robots: { index: false, follow: false },
};

/** The document. It reads the request, so every page is dynamic; each response needs its own nonce. */
export default async function RootLayout({ children }: Readonly<{ children: React.ReactNode }>) {
  await headers();
  const preferences = await requestPreferences();
  const theme = preferences.theme === "system" ? undefined : preferences.theme;
  return (
    <html
      lang="en"
      data-theme={theme}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      suppressHydrationWarning
    >
      {/* The same title on every page: it identifies no one, and Next doesn't announce a change during navigation. */}
      <title>Viewer Desk</title>
      <body className="font-sans antialiased">
        <Providers preferences={preferences}>{children}</Providers>
      </body>
    </html>
  );
}
