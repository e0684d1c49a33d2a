//! Who pays: p[t,j,e].

use super::Variables;
use crate::instance::Instance;
use crate::model::Model;
use crate::model::expenses::{expenses, for_purpose};
use crate::policy::Purpose;

impl Variables {
    /// A column for each year, source, and purpose that it may pay for, where there is anything to pay.
    pub(super) fn declare_payments(&mut self, instance: &Instance, model: &mut Model) {
        if instance.policy.sources.is_empty() {
            return;
        }
        let mut columns = Vec::new();
        {
            let expenses = expenses(instance, self);
            for year in instance.years() {
                let costs = |purpose: &Purpose| {
                    let cost = for_purpose(instance, &expenses, year, *purpose);
                    !cost.terms.is_empty() || cost.constant > 0.0
                };
                let purposes: Vec<Purpose> = Purpose::all().filter(costs).collect();
                for source in &instance.policy.sources {
                    let payable = purposes.iter().filter(|purpose| source.pays(**purpose));
                    columns.extend(payable.map(|purpose| (year, source.name.clone(), *purpose)));
                }
            }
        }
        for (year, source, purpose) in columns {
            let name = format!("pay[{year},{source},{}]", purpose.name());
            let column = model.column(name, &instance.money_unit, (0.0, f64::INFINITY), false);
            self.paid.insert((year, source, purpose), column);
        }
    }
}
