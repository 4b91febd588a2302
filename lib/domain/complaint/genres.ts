/**
 * Words that titles of each genre contain, in the languages catalogues use. Conviva sends no genre, so the title's
 * words are all there is to match.
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
