import { type Country, dramaNumber } from './country.ts';

const name = (written: string, latin: string) => ({ written, latin });

export const china: Country = {
  code: 'CN',
  language: 'zh',
  share: { hcps: 54, patients: 36 },
  places: ['上海', '北京', '杭州', '成都', '广州', '武汉', '西安'].map((city) => ({ city, timeZone: 'Asia/Shanghai' })),
  female: [
    ...[name('雨桐', 'yutong'), name('静怡', 'jingyi'), name('晓梅', 'xiaomei'), name('佳宁', 'jianing')],
    ...[name('文婷', 'wenting'), name('若兰', 'ruolan'), name('思远', 'siyuan'), name('海燕', 'haiyan')],
  ],
  male: [
    ...[name('志强', 'zhiqiang'), name('浩然', 'haoran'), name('建国', 'jianguo'), name('子轩', 'zixuan')],
    ...[name('明哲', 'mingzhe'), name('立伟', 'liwei'), name('俊杰', 'junjie'), name('天宇', 'tianyu')],
  ],
  family: [
    ...[name('王', 'wang'), name('李', 'li'), name('陈', 'chen'), name('刘', 'liu'), name('赵', 'zhao')],
    ...[name('周', 'zhou'), name('吴', 'wu'), name('孙', 'sun'), name('林', 'lin'), name('郭', 'guo')],
    ...[name('何', 'he'), name('梁', 'liang'), name('宋', 'song'), name('唐', 'tang'), name('沈', 'shen')],
  ],
  titles: { female: [], male: [] },
  workplaces: [
    { name: '清河心血管医院', domain: 'qinghe-heart.example' },
    { name: '东湖社区卫生服务中心', domain: 'donghu-health.example' },
    { name: '松林综合医院', domain: 'songlin.example' },
  ],
  mailDomains: ['xinxiang.example', 'youjian.example'],
  greet({ lastName, isFemale, isDoctor }) {
    const title = isFemale ? '女士' : '先生';
    return `尊敬的${lastName}${isDoctor ? '医生' : title}`;
  },
  phone: (n) => dramaNumber(n + 400),
};
