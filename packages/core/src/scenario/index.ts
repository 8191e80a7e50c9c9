export { type ReadScenario, readScenario, Scenario, ScenarioCustomer, ScenarioHappening } from './scenario.ts';
