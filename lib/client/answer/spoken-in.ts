import type { ViewerAnswer, WordedVerdict } from "@/lib/contract/answer";

/** An answer with its suggested wording in a language; one that it doesn't have leaves it as it is. */
export function spokenIn(language: string, answer: ViewerAnswer): ViewerAnswer {
  if (language === answer.language || answer.says[language] === undefined) return answer;
  return {
    ...said(language, answer),
    language,
    incidents: answer.incidents.map((incident) => ({
      ...incident,
      verdict: incident.verdict && said(language, incident.verdict),
    })),
  };
}

function said<Worded extends WordedVerdict>(language: string, worded: Worded): Worded {
  return { ...worded, say: worded.says[language] ?? worded.say };
}
