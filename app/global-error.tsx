"use client";

import { problems } from "@/lib/domain/problems";

/** The last resort, when even the document's frame broke: no styles, no script, plain words. */
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
