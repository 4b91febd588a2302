"use client";

import { problems } from "@/lib/domain/problems";

/** The error page if the root layout itself failed. It can rely on neither styles nor components. */
export default function GlobalError() {
  const { title, advice } = problems.internal;
  return (
    <html lang="en">
      <body>
        <h1>{title}</h1>
        <p>{advice}</p>
      </body>
    </html>
  );
}
