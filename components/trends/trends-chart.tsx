"use client";

import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { TrendDay } from "@/lib/presentation/trends/trends";

const tick = { fill: "var(--ink-faint)", fontSize: 11.5 };
const tooltip = {
  background: "var(--surface)",
  border: "1px solid var(--line-strong)",
  borderRadius: 8,
  fontSize: 12.5,
};

/** The bar chart. A day without sessions has no bar. */
export function TrendsChart({ days }: Readonly<{ days: readonly TrendDay[] }>) {
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height: 200 }}>
      <BarChart data={[...days]} margin={{ top: 4, right: 8, bottom: 0, left: -18 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="day"
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: "var(--line-strong)" }}
          minTickGap={12}
        />
        <YAxis allowDecimals={false} tick={tick} tickLine={false} axisLine={false} />
        <Tooltip contentStyle={tooltip} cursor={{ fill: "var(--raised)" }} isAnimationActive={false} />
        <Legend
          itemSorter={null}
          iconType="circle"
          iconSize={8}
          wrapperStyle={{ fontSize: 12, color: "var(--ink-muted)" }}
        />
        <Bar dataKey="plays" name="Plays" fill="var(--well)" radius={2} maxBarSize={28} isAnimationActive={false} />
        <Bar
          dataKey="failures"
          name="Failures"
          fill="var(--fail)"
          radius={2}
          maxBarSize={28}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}
