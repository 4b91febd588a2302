import { parseSync } from "vite";

type Node = Readonly<{ type: string }> & Readonly<Record<string, unknown>>;

/** Attributes whose values are for machines only. */
const technicalAttributes = /^(className|d|href|src|viewBox)$/;
/** The built-in errors, whose texts only developers and logs see. Our own errors can carry texts for people. */
const builtInErrors = /^(Aggregate|Eval|Range|Reference|Syntax|Type|URI)?Error$/;
/** Functions whose texts name something inside the program. */
const technicalCalls = /^(log|processState|hkdfSync|derive|super)$/;

/**
 * The texts for people in a source file: three words or more, or an ending like a sentence's. Texts in built-in errors don't
 * count; nor do class names and other values that only machines read.
 */
export function userTextsIn(source: string): readonly string[] {
  const { program, errors } = parseSync("source.tsx", source);
  if (errors.length > 0) throw new Error("The source can't be parsed.");
  return [...textsUnder(program as unknown as Node)].filter(isForPeople);
}

function* textsUnder(node: Node): Generator<string> {
  if (isTechnical(node)) return;
  if (node.type === "JSXElement" || node.type === "JSXFragment") {
    // A sentence with values in it consists of several children.
    yield nodesIn(node.children).map(childText).join("").replace(/\s+/g, " ").trim();
  }
  if (node.type === "Literal" && typeof node.value === "string") yield node.value;
  if (node.type === "TemplateLiteral") yield templateText(node);
  for (const child of Object.values(node).flatMap(nodesIn)) yield* textsUnder(child);
}

function isTechnical(node: Node): boolean {
  if (/^(Import|ExportAll|TS.*Type$|TSTypeAliasDeclaration|TSInterface)/.test(node.type)) return true;
  if (node.type === "JSXAttribute") return technicalAttributes.test(nameOf(node.name));
  if (node.type === "CallExpression") return technicalCalls.test(nameOf(node.callee));
  if (node.type === "NewExpression") return builtInErrors.test(nameOf(node.callee));
  return node.type === "ExpressionStatement" && typeof node.directive === "string";
}

function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return typeof value === "object" && value !== null && "type" in value ? [value as Node] : [];
}

function nameOf(value: unknown): string {
  const [node] = nodesIn(value);
  if (node === undefined) return "";
  return node.type === "Super" ? "super" : String(node.name ?? "");
}

function childText(child: Node): string {
  if (child.type === "JSXText") return String(child.value);
  const [value] = child.type === "JSXExpressionContainer" ? nodesIn(child.expression) : [];
  if (value?.type === "Literal") return String(value.value);
  return child.type === "JSXExpressionContainer" ? " {} " : " ";
}

function templateText({ quasis }: Node): string {
  return nodesIn(quasis)
    .map(({ value }) => (value as { cooked: string }).cooked)
    .join("{}");
}

function isForPeople(text: string): boolean {
  const tokens = text.trim().split(/\s+/);
  const isSentenceEnd = /\p{L}{2}.*[\p{L})}%][.?!…]["”’)]*$/su.test(text.trim());
  const words = tokens.filter((token) => /^[("“]?\p{L}[\p{L}’']*[.,:;?!…)"”]*$/u.test(token));
  return (words.length >= 3 || isSentenceEnd) && !isClassList(tokens);
}

/** Class names are in lower case without punctuation, and many have a hyphen, a colon or brackets. */
function isClassList(tokens: readonly string[]): boolean {
  const isLower = tokens.every((token) => /^(\{\}|[^\p{Lu}\s]*[^\p{Lu}\s.,;:?!…])$/u.test(token));
  return isLower && tokens.filter((token) => /[-:[]/.test(token)).length * 3 >= tokens.length;
}
