/** Tags written in one line, with commas of any script. */
export const tagsOf = (typed: string) => typed.split(/[,，、]/).flatMap((tag) => tag.trim() || []);
