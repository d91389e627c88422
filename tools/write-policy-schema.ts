import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../infra/policy/json-schemas';
import { POLICIES_FOLDER } from '../infra/policy/policies-folder';

for (const [file, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(join(POLICIES_FOLDER, file), schema);
  process.stdout.write(`policies/${file}\n`);
}
