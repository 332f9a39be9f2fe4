/**
 * Signs are visible without colour in every view: a positive and a negative number of the same size have marks of another
 * shape. The table names the marks of each view; a view that is missing does not compile, and one with other marks fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, render } from '@testing-library/react';
import { type ComponentType, Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import type { Phase } from '../../src/quantity';
import { readScenario } from '../../src/scenario';
import { createExplainerStore, StoreContext, type ViewName, viewNames } from '../../src/store';
import { viewNamed } from '../../src/views/viewList';
import '../app/browserInJsdom';
