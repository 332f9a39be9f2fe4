import { describe, expect, it } from 'vitest';
import { pageOf, pageToShare, reachOf, readPublicPage } from '../../src/kit/publicPage';

describe('reachOf', () => {
  it.each([
    ['https://lectures.example.org/batch/', 'everywhere'],
    ['http://93.184.216.34/', 'everywhere'],
    ['http://172.32.0.1/', 'everywhere'],
    ['http://10.0.0.7:8000/', 'network'],
    ['http://172.16.4.1/', 'network'],
    ['http://192.168.178.20:5173/index.html', 'network'],
    ['http://[fd12:3456::1]/', 'network'],
    ['http://lecturer.local:5173/', 'network'],
    ['https://intranet/batch/', 'network'],
    ['http://localhost:5173/', 'here'],
    ['http://127.0.0.1:4173/', 'here'],
    ['http://[::1]:4173/', 'here'],
    ['file:///home/me/dist/index.html', 'disk'],
    ['about:srcdoc', 'nowhere'],
    ['blob:null/1234', 'nowhere'],
    ['', 'nowhere'],
  ])('of %s is %s', (address, reach) => expect(reachOf(address)).toBe(reach));
});

describe('readPublicPage', () => {
  it.each([
    ['https://lectures.example.org/batch/', 'https://lectures.example.org/batch/'],
    [' lectures.example.org/batch/#example=iris ', 'https://lectures.example.org/batch/'],
    ['lectures.example.org:8443', 'https://lectures.example.org:8443/'],
    ['http://localhost:5173/?a=1', 'http://localhost:5173/'],
  ])('reads %s', (typed, page) => expect(readPublicPage(typed)).toBe(page));

  it.each([
    'batch',
    'file:///home/me/index.html',
    'javascript:alert(1)',
    'https://',
    'ftp://a.org',
    'https://me@a.org',
    'example.org/app no',
  ])('refuses %s', (typed) => expect(readPublicPage(typed)).toBeUndefined());
});

it('pageOf leaves out query and hash', () => {
  expect(pageOf('file:///dist/index.html?x=1#step=2')).toBe('file:///dist/index.html');
});

describe('pageToShare', () => {
  const published = 'https://someone.example/batch/';

  it.each([
    ['https://course.example/app/index.html#step=2', 'https://course.example/app/index.html'],
    ['http://10.0.0.7:8000/#step=2', 'http://10.0.0.7:8000/'],
    ['file:///home/me/app.html#step=2', published],
    ['http://localhost:5173/', published],
    ['about:srcdoc', published],
  ])('from %s is %s', (here, page) => expect(pageToShare(here, published)).toBe(page));

  it('is this page, as long as nothing is published', () => {
    expect(pageToShare('file:///home/me/app.html#step=2', '')).toBe('file:///home/me/app.html');
  });
});
