/** `npm run schema`: writes docs/pack-format.schema.json from the zod schema. */
import { writeFileSync } from 'node:fs';
import { packJsonSchema } from '../lib/pack/json-schema.ts';

const file = new URL('../docs/pack-format.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(packJsonSchema(), null, 2)}\n`);
console.log('wrote docs/pack-format.schema.json');
