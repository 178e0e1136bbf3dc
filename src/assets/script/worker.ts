/// <reference lib="dom" />

import { edition } from "./worker/scope.ts";
import { serve } from "./worker/serve.ts";
import { withdrawAll } from "./worker/withdraw.ts";

if (edition.offline) serve();
else withdrawAll();
