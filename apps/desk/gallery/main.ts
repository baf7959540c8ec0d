import '@raakvlak/look/tokens.css';
import '../src/ui/base.css';
import { mount } from 'svelte';
import { auditStage } from './audit.ts';
import Gallery from './Gallery.svelte';

const asked = new URLSearchParams(location.search);
document.documentElement.dataset['look'] = asked.get('look') ?? 'light';
const target = document.getElementById('app');
if (target) mount(Gallery, { target, props: { asked } });

Object.assign(window, { auditStage });
