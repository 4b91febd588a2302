/** What the complaint finder says until its search is loaded; "" if nothing is typed. */
export function notLoadedText(text: string, hasFailed: boolean): string {
  if (text === "") return "";
  return hasFailed ? "Couldn't load the search. Press Enter to retry, or reload the page." : "Loading the search…";
}
