// The variables that VS Code gives a webview in each of its four default themes, as far as the preview uses them.

export const themeNames = ['dark', 'light', 'high-contrast', 'high-contrast-light'] as const;
export type ThemeName = (typeof themeNames)[number];

interface Theme {
  /** Classes of the body. */
  readonly classes: string;
  /** Names without `--vscode-`. */
  readonly variables: Readonly<Record<string, string>>;
}

const fonts = {
  'font-family': '"DejaVu Sans", "Noto Sans", sans-serif',
  'font-size': '13px',
  'font-weight': 'normal',
  'editor-font-family': '"DejaVu Sans Mono", monospace',
  'editor-font-size': '13px',
};

export const themes: Readonly<Record<ThemeName, Theme>> = {
  dark: {
    classes: 'vscode-dark',
    variables: {
      ...fonts,
      foreground: '#cccccc',
      disabledForeground: 'rgba(204, 204, 204, 0.5)',
      descriptionForeground: '#9d9d9d',
      focusBorder: '#0078d4',
      'editor-background': '#1f1f1f',
      'editor-foreground': '#cccccc',
      'editorWarning-foreground': '#cca700',
      'editorInfo-foreground': '#59a4f9',
      'testing-iconPassed': '#73c991',
      'charts-green': '#89d185',
      'textLink-foreground': '#4daafc',
      'toolbar-hoverBackground': 'rgba(90, 93, 94, 0.31)',
      'inputOption-activeBorder': '#2488db',
      'inputOption-activeBackground': '#2489db82',
      'inputOption-activeForeground': '#ffffff',
      'inputValidation-warningBackground': '#352a05',
      'inputValidation-warningBorder': '#b89500',
      'textPreformat-foreground': '#d0d0d0',
    },
  },
  light: {
    classes: 'vscode-light',
    variables: {
      ...fonts,
      foreground: '#3b3b3b',
      disabledForeground: 'rgba(97, 97, 97, 0.5)',
      descriptionForeground: '#3b3b3b',
      focusBorder: '#005fb8',
      'editor-background': '#ffffff',
      'editor-foreground': '#3b3b3b',
      'editorWarning-foreground': '#bf8803',
      'editorInfo-foreground': '#0063d3',
      'testing-iconPassed': '#73c991',
      'charts-green': '#388a34',
      'textLink-foreground': '#005fb8',
      'toolbar-hoverBackground': 'rgba(184, 184, 184, 0.31)',
      'inputOption-activeBorder': '#005fb8',
      'inputOption-activeBackground': '#bed6ed',
      'inputOption-activeForeground': '#000000',
      'inputValidation-warningBackground': '#f6f5d2',
      'inputValidation-warningBorder': '#b89500',
      'textPreformat-foreground': '#3b3b3b',
    },
  },
  'high-contrast': {
    classes: 'vscode-high-contrast',
    variables: {
      ...fonts,
      foreground: '#ffffff',
      disabledForeground: '#a5a5a5',
      descriptionForeground: 'rgba(255, 255, 255, 0.7)',
      focusBorder: '#f38518',
      contrastBorder: '#6fc3df',
      contrastActiveBorder: '#f38518',
      'editor-background': '#000000',
      'editor-foreground': '#ffffff',
      'editorWarning-foreground': '#ffd370',
      'editorInfo-foreground': '#59a4f9',
      'testing-iconPassed': '#73c991',
      'charts-green': '#89d185',
      'textLink-foreground': '#21a6ff',
      'inputOption-activeBorder': '#6fc3df',
      'inputOption-activeForeground': '#ffffff',
      'inputValidation-warningBackground': '#000000',
      'inputValidation-warningBorder': '#6fc3df',
      'textPreformat-foreground': '#ffffff',
    },
  },
  'high-contrast-light': {
    classes: 'vscode-high-contrast vscode-high-contrast-light',
    variables: {
      ...fonts,
      foreground: '#292929',
      disabledForeground: '#7f7f7f',
      descriptionForeground: 'rgba(41, 41, 41, 0.7)',
      focusBorder: '#006bbd',
      contrastBorder: '#0f4a85',
      contrastActiveBorder: '#006bbd',
      'editor-background': '#ffffff',
      'editor-foreground': '#292929',
      'editorWarning-foreground': '#895503',
      'editorInfo-foreground': '#0063d3',
      'testing-iconPassed': '#007100',
      'charts-green': '#374e06',
      'textLink-foreground': '#0f4a85',
      'inputOption-activeBorder': '#0f4a85',
      'inputOption-activeForeground': '#292929',
      'inputValidation-warningBackground': '#ffffff',
      'inputValidation-warningBorder': '#0f4a85',
      'textPreformat-foreground': '#292929',
    },
  },
};
