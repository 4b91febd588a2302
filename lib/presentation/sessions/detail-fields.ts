import type { FieldValue, SessionDetail } from "@/lib/contract/session-detail";
import { fieldGroups } from "@/lib/domain/sessions/session-field-catalogue";
import type { FieldUnit } from "@/lib/domain/sessions/session-fields/session-field";
import { quantityText } from "@/lib/presentation/format/format-quantity";
import type { Fact } from "@/lib/presentation/sessions/session-facts";

export type FactGroup = Readonly<{ id: string; label: string; facts: readonly Fact[] }>;

/** Every attribute group of a session, in catalogue order. Fields that weren't sent say so. */
export function detailGroups(detail: SessionDetail): readonly FactGroup[] {
  const groups = fieldGroups.map(({ id, label, fields }) => ({
    id,
    label,
    facts: fields.map((field) => ({ label: field.label, value: fieldText(detail.fields[field.id], field.unit) })),
  }));
  return [
    ...groups,
    { id: "dimensions", label: "Selected dimensions", facts: factsOf(detail.selectedDimensions) },
    {
      id: "tags",
      label: "Custom tags",
      facts: [...factsOf(detail.customTags), ...detail.withheldTags.map(withheld)],
    },
  ];
}

function fieldText(value: FieldValue, unit: FieldUnit): string {
  if (value === null) return unit === "text" || unit === "texts" || unit === "url" ? "–" : "Not measured";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value;
  return unit === "text" || unit === "texts" || unit === "url" || unit === "flag"
    ? String(value)
    : quantityText(value, unit);
}

function factsOf(map: Readonly<Record<string, string>>): readonly Fact[] {
  return Object.entries(map).map(([label, value]) => ({ label, value }));
}

function withheld(label: string): Fact {
  return { label, value: "withheld: may be personal" };
}
