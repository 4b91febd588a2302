// Preloaded into child processes, so that they exit when their parent does.
process.once("disconnect", () => process.exit());
process.channel?.unref();
