export const USAGE = `usage: npm run -s backstory -- COMMAND

  validate PACK…                   check packs; every problem is a line
  annotate [--pack PACK]… FILE…    what each text mentions, a line a mention
  annotate [--pack PACK]… --jsonl  the same for programs: {"id", "text"} a line from
                                   standard input, {"id", "mentions"} a line to standard output
  format PACK                      the pack as Backstory writes packs, an entry a line
  convert wikidata|csv [OPTION]… FILE…
                                   a pack from entities of a Wikidata dump (JSON lines) or
                                   from a table; see docs/convert.md
  --help                           this text

Without --pack the pack that comes with the extension is used. Texts and packs are UTF-8,
packed with gzip or not.
Exit code: 0 done, 1 a pack is not valid, 2 wrong usage or input. More: docs/command-line.md
`;
