import { expect, test } from "vitest";
import { files, textOf } from "@/docs/repository.fixture";

/** The tables of the section "Map" in docs/architecture.md, as rows of cells. */
const [, fromMap = ""] = textOf("docs/architecture.md").split(/^## Map$/m);
const [section = ""] = fromMap.split(/^## /m);
const rows = [...section.matchAll(/^\| (.+) \|$/gm)].map(([, row = ""]) => row.split(" | "));
const [header = []] = rows;
const layers = header.slice(1).map(unquoted);
const sharedAt = rows.findIndex(([first]) => first === "layer");

/** Every folder that the map names, with its layer. */
const named = [
  ...rows
    .slice(1, sharedAt)
    .flatMap(([, ...cells]) => cells.flatMap((cell, at) => foldersIn(layers[at] ?? "", cell))),
  ...rows.slice(sharedAt + 1).flatMap(([layer = "", cell = ""]) => foldersIn(unquoted(layer), cell)),
];

function foldersIn(layer: string, cell: string): readonly string[] {
  return [...cell.matchAll(/`([\w-]+)`/g)].map(([, folder = ""]) => `${layer}/${folder}`);
}

function unquoted(cell: string): string {
  return cell.replaceAll("`", "");
}

test("the map of docs/architecture.md names the folders of every layer, and no others", () => {
  const folders = files.flatMap((file) => {
    const layer = layers.find((other) => file.startsWith(`${other}/`));
    const [folder, rest] = layer === undefined ? [] : file.slice(layer.length + 1).split("/");
    return layer === undefined || rest === undefined ? [] : [`${layer}/${folder}`];
  });

  expect(layers).toHaveLength(5);
  expect([...new Set(folders)].toSorted()).toEqual([...new Set(named)].toSorted());
});
