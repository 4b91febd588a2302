// Preloaded into the demo's parts: when the process that started them is gone, so are they.
process.once("disconnect", () => process.exit());
process.channel?.unref();
