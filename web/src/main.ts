import { mount } from 'svelte';
import App from './App.svelte';
import { speech } from './i18n/index.svelte';
import { theme } from './shell/theme.svelte';
import './styles/base.css';

theme.apply();
await speech.start();

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with id app');
mount(App, { target });
