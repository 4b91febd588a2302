import { contentFields } from "@/lib/domain/sessions/session-fields/content-fields";
import { deviceFields } from "@/lib/domain/sessions/session-fields/device-fields";
import { identityFields } from "@/lib/domain/sessions/session-fields/identity-fields";
import { metricsFields } from "@/lib/domain/sessions/session-fields/metrics-fields";
import { networkFields } from "@/lib/domain/sessions/session-fields/network-fields";
import { placeFields } from "@/lib/domain/sessions/session-fields/place-fields";
import type { SessionFieldDefinition, TextUnit } from "@/lib/domain/sessions/session-fields/session-field";
import { statusFields } from "@/lib/domain/sessions/session-fields/status-fields";
import type { UnitName } from "@/lib/domain/units";

/**
 * Every descriptive field of a session, by group, in the order of the session details. The wire reader, the
 * contract and the details are derived from this list.
 *
 * @see docs/upstream.md, "Fields of one session".
 */
export const fieldGroups = [
  { id: "status", label: "Status", fields: statusFields },
  { id: "metrics", label: "Lifetime metrics", fields: metricsFields },
  { id: "content", label: "Content", fields: contentFields },
  { id: "device", label: "Device", fields: deviceFields },
  { id: "place", label: "Place", fields: placeFields },
  { id: "network", label: "Network", fields: networkFields },
  { id: "identity", label: "Identifiers", fields: identityFields },
] as const satisfies readonly Readonly<{ id: string; label: string; fields: readonly SessionFieldDefinition[] }>[];

type Field = (typeof fieldGroups)[number]["fields"][number];
type ListField = Extract<Field, { inList: true }>;

export type SessionFieldId = Field["id"];
/** List fields that hold text. Several values, such as CDNs, are joined by ", " in time order. */
export type ListText = Extract<ListField, { unit: TextUnit }>;
export type ListNumber = Extract<ListField, { unit: UnitName }>;
export type ListTextId = ListText["id"];
export type ListNumberId = ListNumber["id"];

/** The fields of all groups, in catalogue order. */
export const sessionFields: readonly Field[] = fieldGroups.flatMap(({ fields }): readonly Field[] => fields);
export const listTexts: readonly ListText[] = sessionFields.filter(isListText);
export const listNumbers: readonly ListNumber[] = sessionFields.filter(isListNumber);

function isListText(field: Field): field is ListText {
  return "inList" in field && ["text", "texts", "url"].includes(field.unit);
}

function isListNumber(field: Field): field is ListNumber {
  return "inList" in field && !isListText(field);
}
