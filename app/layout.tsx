import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { requestPreferences } from "@/app/request-preferences";
import { Providers } from "@/components/providers";
import "./globals.css";

export const metadata: Metadata = {
  description: "What a viewer lived through, in seconds.",
  referrer: "no-referrer",
  robots: { index: false, follow: false },
};

/** The document. Reading the request makes every page dynamic, as a fresh nonce needs. */
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
      {/* One title for every page, never taken out between two: it names nobody, and Next has nothing to announce. */}
      <title>Viewer Desk</title>
      <body className="font-sans antialiased">
        <Providers preferences={preferences}>{children}</Providers>
      </body>
    </html>
  );
}
