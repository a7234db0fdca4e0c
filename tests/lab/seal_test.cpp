// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/seal.h>

#include <gtest/gtest.h>

#include <utility>

namespace ironlab::lab {
namespace {

TEST(Seal, HmacAgreesWithTheExamplesOfRfc4231)
{
    EXPECT_EQ(hmacSha256Hex("Jefe", "what do ya want for nothing?"),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    EXPECT_EQ(hmacSha256Hex(std::string(20, '\x0b'), "Hi There"),
              "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    // A key longer than a block is hashed first.
    EXPECT_EQ(hmacSha256Hex(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First"),
              "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Seal, SignsAsTheFirstExampleOfRfc8032)
{
    const std::string publicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    const std::string secretKey = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60" + publicKey;
    const std::string signature = signatureOf("", secretKey);
    EXPECT_EQ(signature,
              "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd"
              "25bf5f0595bbe24655141438e7a100b");
    EXPECT_TRUE(isSignatureOf("", signature, publicKey));
    EXPECT_FALSE(isSignatureOf("x", signature, publicKey));
    EXPECT_EQ(signingKeyOf(secretKey)->publicKey, publicKey);
}

TEST(Seal, AFreshKeySignsForItselfAlone)
{
    const SigningKey mine = newSigningKey();
    const SigningKey other = newSigningKey();
    const std::string signature = signatureOf("week 5", mine.secretKey);
    EXPECT_TRUE(isSignatureOf("week 5", signature, mine.publicKey));
    EXPECT_FALSE(isSignatureOf("week 6", signature, mine.publicKey));
    EXPECT_FALSE(isSignatureOf("week 5", signature, other.publicKey));
    EXPECT_FALSE(isSignatureOf("week 5", signature.substr(2), mine.publicKey));
    EXPECT_TRUE(signatureOf("week 5", "no key").empty());
}

TEST(Seal, TicketsDifferByStudentAssignmentAndSecret)
{
    const Ticket ticket = ticketFor("secret", "week-5", "4711");
    EXPECT_EQ(ticket.token.size(), 11U);
    EXPECT_EQ(seedOfToken(ticket.token), ticket.seed);
    EXPECT_EQ(checkedToken(ticket.seed), ticket.token);
    EXPECT_EQ(seedOfToken(tokenOfSeed(ticket.seed)), ticket.seed);
    EXPECT_EQ(ticketFor("secret", "week-5", "4711").seed, ticket.seed);
    EXPECT_NE(ticketFor("secret", "week-5", "4712").seed, ticket.seed);
    EXPECT_NE(ticketFor("secret", "week-6", "4711").seed, ticket.seed);
    EXPECT_NE(ticketFor("other", "week-5", "4711").seed, ticket.seed);
}

TEST(Seal, TokensAreReadAsPeopleTypeThem)
{
    EXPECT_EQ(seedOfToken("0000-0001"), 1U);
    EXPECT_EQ(seedOfToken("00000001"), 1U);
    EXPECT_EQ(seedOfToken("zzzz zzzz"), (std::uint64_t{1} << 40U) - 1);
    EXPECT_EQ(seedOfToken("OOOO-OOOL"), 1U);
    EXPECT_FALSE(seedOfToken("0000-000"));
    EXPECT_FALSE(seedOfToken("0000-00012"));
    EXPECT_FALSE(seedOfToken("0000-000U"));
    EXPECT_EQ(seedOfToken("0000-0001-D"), 1U);
    EXPECT_EQ(checkedToken(1), "0000-0001-D");
}

TEST(Seal, EveryMistypedOrExchangedLetterOfATokenIsNoticed)
{
    constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const std::string token = ticketFor("secret", "week-5", "4711").token;
    EXPECT_TRUE(tokenTrouble(token).empty());
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '-')
            continue;
        for (const char letter : kLetters) {
            std::string typed = token;
            typed[i] = letter;
            EXPECT_EQ(tokenTrouble(typed).empty(), letter == token[i]) << typed;
        }
        for (std::size_t j = i + 1; j < token.size(); ++j) {
            std::string typed = token;
            std::swap(typed[i], typed[j]);
            if (token[j] == '-')
                continue;
            EXPECT_EQ(tokenTrouble(typed).empty(), token[i] == token[j]) << typed;
        }
    }
}

TEST(Seal, SaysInWordsWhatIsWrongWithAToken)
{
    EXPECT_NE(tokenTrouble(" ").find("Type the token"), std::string::npos);
    EXPECT_NE(tokenTrouble("0000-0001").find("has 8"), std::string::npos);
    EXPECT_NE(tokenTrouble("0000-000U-D").find("\u201cU\u201d"), std::string::npos);
    EXPECT_NE(tokenTrouble("0000-0010-D").find("mistyped"), std::string::npos);
    EXPECT_TRUE(tokenTrouble("oooo oool d").empty());
}

}  // namespace
}  // namespace ironlab::lab
