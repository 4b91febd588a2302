/** The detail of a problem when the browser gets no answer at all. */
export const serverUnreachable = "Viewer Desk's server can't be reached. Check your network connection.";
