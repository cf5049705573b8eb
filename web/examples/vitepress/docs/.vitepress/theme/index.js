import DefaultTheme from 'vitepress/theme'
import './minicompat.css'

export default DefaultTheme
