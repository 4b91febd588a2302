import fc from "fast-check";
import { runs } from "@/lib/domain/property-runs.fixture";

// Loaded before every test file of `npm run test:full`, for the properties that name no count of their own.
fc.configureGlobal(runs(100));
