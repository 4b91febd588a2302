/** What differs between installations. */
export const settings = {
  desk: "https://desk.example.com",
  host: "amazon-connect",
  /** The contact attribute that your flow sets to the caller's viewer ID. */
  attribute: "viewerId",
};
