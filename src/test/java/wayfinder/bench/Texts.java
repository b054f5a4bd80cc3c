package wayfinder.bench;

import java.util.List;

/** What people text on an ordinary day. */
final class Texts {
  static final List<String> ALL =
      List.of(
          "they cut off my food stamps",
          "necesito comida hoy cerca de 15213",
          "food pantry near 15206",
          "my landlord says i have to be out by friday",
          "how do i appeal a medicaid denial",
          "hi",
          "thank you so much",
          "me negaron el medicaid",
          "what papers do i need for snap",
          "my snap interview was today but nobody called",
          "can they take my car for a debt",
          "the landlord wont fix the heat",
          "mi casero no arregla la calefacción",
          "menu",
          "help paying my light bill, it gets shut off monday",
          "i got a letter from ssi that they overpaid me",
          "where can i get diapers 15210",
          "me van a cortar la luz",
          "can my landlord lock me out",
          "do i have to report my new job to welfare",
          "i need an interpreter at the office",
          "free clinic no insurance",
          "my kid has an iep and the school ignores it",
          "ayuda para pagar la renta",
          "15213",
          "was fired yesterday, can i get unemployment",
          "debt collector keeps calling my job",
          "what is a fair hearing",
          "service dog in a no pets building",
          "más");

  private Texts() {}
}
