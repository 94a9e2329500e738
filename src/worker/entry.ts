import { createEngineHost } from './engineHost.ts';
import { serve } from './serve.ts';

serve(self, createEngineHost());
