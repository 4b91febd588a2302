/**
 * What a viewer calls a sort of programme, and words that titles of that sort hold, in the languages that catalogues
 * are in. A title is matched by these words, since nothing else that Conviva sends tells its sort.
 */
export const genres = {
  football: ["football", "soccer", "futbol", "match", "cup", "copa", "league", "liga", "final", "partido", "sports"],
  sports: ["sports", "deportes", "match", "game", "cup", "copa", "league", "liga", "final", "race", "partido"],
  tennis: ["tennis", "tenis", "open", "wimbledon"],
  racing: ["race", "racing", "grand", "formula", "carrera", "motogp"],
  news: ["news", "noticias", "headlines", "telediario", "informativo", "journal", "tagesschau"],
  cooking: ["kitchen", "cocina", "cook", "chef", "bake", "recipes", "recetas"],
  children: ["kids", "children", "cartoon", "cartoons", "junior", "family", "infantil", "dibujos"],
  documentary: ["documentary", "documental", "nature", "planet", "notes", "history"],
  weather: ["weather", "tiempo", "forecast"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type GenreId = keyof typeof genres;
