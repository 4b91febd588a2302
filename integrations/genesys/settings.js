/** What differs between installations. */
export const settings = {
  desk: "https://desk.example.com",
  host: "genesys",
  /** The ID of the OAuth client (code authorization with PKCE) and the region of your organization. */
  clientId: "",
  environment: "mypurecloud.com",
  /** The participant attribute that your call flow sets to the caller's viewer ID. */
  attribute: "viewerId",
};
