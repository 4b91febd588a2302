import type { FactId } from "@/lib/domain/answer/verdict/verdict";

/**
 * Values that a fact's sentence has only sometimes. `all`: every attempt with problems. `app`, `system`, `cdn`: what they
 * share besides the error. `same`: on the same network. `factor` and `value`: what appeared at the same time. `ended`:
 * since when it has worked again. `none`, `some`: nobody or somebody had problems. `blocked`: people whose attempts were
 * blocked. `unnamed`: sessions without a viewer ID with problems or blocked, if no one else's were.
 */
export const factExtras: Readonly<Partial<Record<FactId, readonly string[]>>> = {
  "same-error": ["all", "app", "system", "cdn"],
  shared: ["all"],
  "good-on-others": ["same"],
  evenings: ["all"],
  began: ["factor", "value", "ended"],
  "never-seen": ["address"],
  "last-attempt": ["days"],
  "people-affected": ["buffering"],
  "people-with-problems": ["none", "some", "blocked", "unnamed"],
  "too-few": ["at", "device", "unstarted"],
  "not-all-loaded": ["missing"],
};
