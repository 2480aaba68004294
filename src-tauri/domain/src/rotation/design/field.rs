//! Finite fields, as tables of sums and products.

/// GF(q): its elements are numbers below q, digits of polynomials in base p.
#[derive(Debug, Clone)]
pub struct Field {
    pub order: usize,
    sum: Vec<u16>,
    product: Vec<u16>,
}

impl Field {
    /// `None` where `order` is no power of a prime.
    pub fn new(order: usize) -> Option<Self> {
        let (prime, degree) = prime_power(order)?;
        let modulus = (order..2 * order).find(|it| is_irreducible(*it, prime, degree))?;
        let table = |of: &dyn Fn(usize, usize) -> usize| {
            (0..order * order).map(|it| of(it / order, it % order) as u16).collect()
        };
        Some(Self {
            order,
            sum: table(&|a, b| add(a, b, prime)),
            product: table(&|a, b| multiply(a, b, prime, modulus, order)),
        })
    }

    pub fn sum(&self, a: usize, b: usize) -> usize {
        usize::from(self.sum[a * self.order + b])
    }

    pub fn product(&self, a: usize, b: usize) -> usize {
        usize::from(self.product[a * self.order + b])
    }

    /// The powers of a generator: every element but zero, once.
    pub fn powers(&self) -> Vec<usize> {
        let powers = |of: usize| -> Vec<usize> {
            let next = |it: &usize| Some(self.product(*it, of)).filter(|it| *it != 1);
            std::iter::successors(Some(1), next).take(self.order - 1).collect()
        };
        let mut all = (1..self.order).map(powers);
        all.find(|it| it.len() == self.order - 1).unwrap_or_default()
    }
}

fn prime_power(order: usize) -> Option<(usize, u32)> {
    let prime = (2..=order).find(|it| order.is_multiple_of(*it))?;
    let degree = (1..16).find(|it| prime.pow(*it) >= order)?;
    (prime.pow(degree) == order).then_some((prime, degree))
}

fn add(a: usize, b: usize, prime: usize) -> usize {
    match (a, b) {
        (0, 0) => 0,
        _ => add(a / prime, b / prime, prime) * prime + (a + b) % prime,
    }
}

/// Schoolbook product, reduced each time the degree is reached.
fn multiply(a: usize, b: usize, prime: usize, modulus: usize, order: usize) -> usize {
    if b == 0 {
        return 0;
    }
    let mut shifted = multiply(a, b / prime, prime, modulus, order) * prime;
    while shifted >= order {
        shifted = add(shifted, negative(modulus, prime), prime);
    }
    (0..b % prime).fold(shifted, |sum, _| add(sum, a, prime))
}

fn negative(a: usize, prime: usize) -> usize {
    if a == 0 { 0 } else { negative(a / prime, prime) * prime + (prime - a % prime) % prime }
}

/// A monic polynomial no smaller one divides: no product of two smaller ones is zero.
fn is_irreducible(modulus: usize, prime: usize, degree: u32) -> bool {
    let order = prime.pow(degree);
    let nonzero = 1..order;
    nonzero
        .clone()
        .all(|a| a < prime || nonzero.clone().all(|b| multiply(a, b, prime, modulus, order) != 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_prime_power_gives_a_field_and_nothing_else_does() {
        for order in 2..=64 {
            let Some(field) = Field::new(order) else { continue };
            for a in 1..order {
                let mut products: Vec<usize> = (0..order).map(|b| field.product(a, b)).collect();
                products.sort_unstable();
                assert_eq!(products, (0..order).collect::<Vec<_>>(), "{a} in GF({order})");
            }
        }
        let orders: Vec<usize> = (2..=32).filter(|order| Field::new(*order).is_some()).collect();
        let expected = [2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 29, 31, 32];
        assert_eq!(orders, expected);
    }

    #[test]
    fn products_spread_over_sums() {
        for order in [4, 8, 9, 16, 25] {
            let field = Field::new(order).unwrap();
            for (a, b, c) in
                (0..order).flat_map(|a| (0..order).map(move |b| (a, b, (a + 2 * b) % order)))
            {
                let whole = field.product(a, field.sum(b, c));
                assert_eq!(whole, field.sum(field.product(a, b), field.product(a, c)));
            }
        }
    }
}
