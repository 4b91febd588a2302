/** What search engines and bookmarks show for the app. */
export const appDescription = "See what went wrong for a viewer within seconds.";

/** The 404 page. The link is between the two halves of its sentence. */
export const notFoundTexts = {
  title: "Page not found",
  before: "Go to the",
  link: "start page",
  after: "and look up the viewer.",
} as const;
